package vn.dondoc.publicsite;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import com.thaiopensource.xml.sax.ErrorHandlerImpl;
import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.xml.sax.InputSource;

/** What others say of our feeds and of the map of the site. */
final class Validators {
  private static final Path SCHEMAS = Path.of("src/test/resources/public-site");

  private Validators() {}

  /** What the format has against it; empty when nothing. */
  static String faults(String format, byte[] feed) throws Exception {
    return format.equals("json") ? json(feed) : xml(SCHEMAS.resolve(format + ".rnc"), feed);
  }

  private static String xml(Path schema, byte[] feed) throws Exception {
    StringWriter faults = new StringWriter();
    PropertyMapBuilder properties = new PropertyMapBuilder();
    properties.put(ValidateProperty.ERROR_HANDLER, new ErrorHandlerImpl(faults));
    ValidationDriver driver = new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
    driver.loadSchema(ValidationDriver.fileInputSource(schema.toString()));
    driver.validate(new InputSource(new ByteArrayInputStream(feed)));
    return faults.toString();
  }

  private static String json(byte[] feed) throws IOException {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(SCHEMAS.resolve("json-feed.schema.json")));
    return schema.validate(new ObjectMapper().readTree(feed)).stream().map(Object::toString).collect(Collectors.joining("\n"));
  }

  /** As a crawler reads it that forgives nothing. */
  static SiteMap sitemap(byte[] xml, String address) throws Exception {
    SiteMapParser crawler = new SiteMapParser(true, false);
    crawler.setStrictNamespace(true);
    AbstractSiteMap read = crawler.parseSiteMap("application/xml", xml, URI.create(address).toURL());
    return (SiteMap) read;
  }
}
