/** Where bytes lie: a folder, or any S3. Keys are ours and random; nothing a client said becomes a path. */
package vn.dondoc.uploads.store;
