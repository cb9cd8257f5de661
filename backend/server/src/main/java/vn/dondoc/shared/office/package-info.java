/** Office files that come in, whoever sends them (Apache POI, docs/adr/0007). */
package vn.dondoc.shared.office;
