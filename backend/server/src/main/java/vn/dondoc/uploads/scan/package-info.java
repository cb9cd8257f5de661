/** The virus scanner, where one is configured. */
package vn.dondoc.uploads.scan;
