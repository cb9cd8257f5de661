/**
 * What every resource needs of HTTP: pages and cursors, ETags, idempotent POSTs, parameters, the trace id; and the
 * routes beside the API: the contract, the problem pages, the built SPA, security headers.
 */
package vn.dondoc.shared.web;
