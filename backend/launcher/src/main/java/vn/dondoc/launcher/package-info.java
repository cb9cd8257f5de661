/**
 * Runs Đôn Đốc on one machine for trying and developing: an embedded PostgreSQL whose data stay in {@code DATA_DIR},
 * the signing keys, and the server in the same process. The server's tests use the same embedded database. Nothing of
 * this is in the production jar.
 */
package vn.dondoc.launcher;
