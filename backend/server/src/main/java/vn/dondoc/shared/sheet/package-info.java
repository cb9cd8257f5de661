/** Tables that go out, for spreadsheets, written line by line (docs/adr/0016). */
package vn.dondoc.shared.sheet;
