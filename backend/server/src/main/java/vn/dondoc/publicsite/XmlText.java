package vn.dondoc.publicsite;

import java.io.StringWriter;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML document being written, element by element; the JDK's writer escapes. */
final class XmlText {
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter writer;

  XmlText() {
    try {
      writer = FACTORY.createXMLStreamWriter(text);
      writer.writeStartDocument("utf-8", "1.0");
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Attributes in the order of the map; a prefixed name such as {@code xml:lang} is written as it is. */
  XmlText open(String name, Map<String, String> attributes) {
    try {
      writer.writeStartElement(name);
      for (var attribute : attributes.entrySet()) {
        writer.writeAttribute(attribute.getKey(), Feed.writable(attribute.getValue()));
      }
      return this;
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  XmlText open(String name) {
    return open(name, Map.of());
  }

  XmlText close() {
    try {
      writer.writeEndElement();
      return this;
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  XmlText element(String name, Map<String, String> attributes, String content) {
    open(name, attributes);
    try {
      writer.writeCharacters(Feed.writable(content));
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
    return close();
  }

  XmlText element(String name, String content) {
    return element(name, Map.of(), content);
  }

  XmlText empty(String name, Map<String, String> attributes) {
    return open(name, attributes).close();
  }

  byte[] end() {
    try {
      writer.writeEndDocument();
      writer.flush();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
    return Feed.bytes(text.toString());
  }

  /** Attributes keep their order, so that the same feed is the same bytes. */
  static Map<String, String> attributes(String... namesAndValues) {
    Map<String, String> attributes = new java.util.LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (namesAndValues[i + 1] != null) {
        attributes.put(namesAndValues[i], namesAndValues[i + 1]);
      }
    }
    return attributes;
  }
}
