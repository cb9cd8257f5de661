package vn.dondoc.directives.letterfile;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.util.Selector;

/** The signatures of a PDF (ETSI EN 319 142, PAdES; a detached CMS over the byte ranges), by Bouncy Castle. */
final class Signatures {
  private static final int MOST = 20;
  private static final String UNKNOWN = "?";

  private Signatures() {}

  static List<SignatureFacts> of(PDDocument document, byte[] file) {
    List<SignatureFacts> found = new ArrayList<>();
    for (PDSignature signature : document.getSignatureDictionaries()) {
      if (found.size() < MOST) {
        found.add(facts(signature, file));
      }
    }
    return found;
  }

  private static SignatureFacts facts(PDSignature signature, byte[] file) {
    Calendar said = signature.getSignDate();
    Instant signedAt = said == null ? null : said.toInstant();
    boolean whole = coversAll(signature.getByteRange(), file.length);
    try {
      CMSSignedData signed =
          new CMSSignedData(new CMSProcessableByteArray(signature.getSignedContent(file)), signature.getContents(file));
      SignerInformation signer = signed.getSignerInfos().iterator().next();
      X509CertificateHolder certificate = certificateOf(signed, signer);
      return new SignatureFacts(
          name(certificate.getSubject()), name(certificate.getIssuer()), signedAt, isIntact(signer, certificate), whole);
    } catch (CMSException | IOException | RuntimeException unreadable) {
      String claimed = signature.getName();
      return new SignatureFacts(claimed == null ? UNKNOWN : claimed, UNKNOWN, signedAt, false, whole);
    }
  }

  @SuppressWarnings("unchecked")
  private static X509CertificateHolder certificateOf(CMSSignedData signed, SignerInformation signer) {
    return signed.getCertificates().getMatches((Selector<X509CertificateHolder>) signer.getSID()).iterator().next();
  }

  private static boolean isIntact(SignerInformation signer, X509CertificateHolder certificate) {
    try {
      return signer.verify(
          new JcaSimpleSignerInfoVerifierBuilder().setProvider(new BouncyCastleProvider()).build(certificate));
    } catch (CMSException | OperatorCreationException | java.security.cert.CertificateException changed) {
      return false;
    }
  }

  /** From the first byte to the last, with the one hole where the signature itself stands. */
  private static boolean coversAll(int[] range, int length) {
    return range != null && range.length == 4 && range[0] == 0 && (long) range[2] + range[3] == length;
  }

  private static String name(X500Name subject) {
    var names = subject.getRDNs(BCStyle.CN);
    return names.length == 0 ? subject.toString() : IETFUtils.valueToString(names[0].getFirst().getValue());
  }
}
