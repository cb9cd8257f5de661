/**
 * Portals (cổng thông tin điện tử) that show our materials, and how often each month. An editor registers a portal with
 * a key for its addresses and the host it is known by; counts are kept by portal and month alone, so there is nothing
 * about a reader to keep. Readers from elsewhere are counted together.
 *
 * <p>Contract: {@code /portals}; read by anybody at {@code /cong-bo/cong/KEY}.
 */
package vn.dondoc.portals;
