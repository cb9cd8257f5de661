package vn.dondoc.uploads.scan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** ClamAV where {@code dondoc.clamav.host} names it; without one every file counts as clean. */
class ChosenScanner {
  @Produces
  @ApplicationScoped
  VirusScanner scanner(
      @ConfigProperty(name = "dondoc.clamav.host") Optional<String> host,
      @ConfigProperty(name = "dondoc.clamav.port", defaultValue = "3310") int port) {
    return host.filter(h -> !h.isBlank())
        .<VirusScanner>map(h -> new ClamAv(h, port))
        .orElse(file -> VirusScanner.Verdict.CLEAN);
  }
}
