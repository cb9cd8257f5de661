package vn.dondoc.directives.letterfile;

import java.time.Instant;

/**
 * What one digital signature of a PDF says.
 *
 * @param signer the certificate's common name
 * @param issuer who issued the certificate; whether that authority is to be trusted is not judged here
 * @param signedAt as the signer's clock said; null where the signature tells none
 * @param intact the signed bytes are as they were signed
 * @param wholeDocument nothing was added to the file after this signature
 */
public record SignatureFacts(String signer, String issuer, Instant signedAt, boolean intact, boolean wholeDocument) {}
