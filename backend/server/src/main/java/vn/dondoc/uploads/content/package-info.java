/** What a file really is: its type by content, its cleaned name, a photo without its metadata. Bytes in, facts out. */
package vn.dondoc.uploads.content;
