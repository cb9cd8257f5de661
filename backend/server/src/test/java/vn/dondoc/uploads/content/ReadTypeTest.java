package vn.dondoc.uploads.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.support.Pictures;

class ReadTypeTest {
  @TempDir Path folder;

  @Test
  void typesByContent() throws Exception {
    assertEquals(FileType.JPEG, type(Pictures.jpeg(2, 2)));
    assertEquals(FileType.PNG, type(Pictures.png(2, 2)));
    assertEquals(FileType.PDF, type("%PDF-1.7\n%âãÏÓ\n"));
    assertEquals(FileType.SVG, type("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"));
    assertEquals(FileType.SUBTITLES, type("WEBVTT\n\n00:00.000 --> 00:02.000\nXin chào\n"));
    assertEquals(FileType.TEXT, type("Bà con chú ý."));
    assertEquals(FileType.MP4, type("\0\0\0\u0018ftypmp42\0\0\0\0mp42isom"));
    assertEquals(FileType.M4A, type("\0\0\0\u0018ftypM4A \0\0\0\0M4A mp42"));
    assertEquals(FileType.MP3, type("ID3\u0003\0\0\0\0\0\0"));
  }

  @Test
  void officeDocumentsByWhatTheyHold() throws Exception {
    assertEquals(FileType.DOCX, type(zip("[Content_Types].xml", "word/document.xml")));
    assertEquals(FileType.XLSX, type(zip("[Content_Types].xml", "xl/workbook.xml")));
    assertEquals(FileType.PPTX, type(zip("[Content_Types].xml", "ppt/presentation.xml")));
    assertEquals("macros", refused(zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")));
    assertEquals("type", refused(zip("anything.txt")));
    assertEquals("bomb", refused(bomb()));
  }

  @Test
  void programsAndPagesAreRefused() throws Exception {
    assertEquals("type", refused("MZ\u0090\0".getBytes(StandardCharsets.ISO_8859_1)));
    assertEquals("type", refused("<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8)));
    assertEquals("type", refused("#!/bin/sh\nrm -rf /\n".getBytes(StandardCharsets.UTF_8)));
    assertEquals("type", refused("PK\u0003\u0004 no directory".getBytes(StandardCharsets.ISO_8859_1)));
    assertEquals("type", refused(new byte[] {0, 1, 2, 3, 4, 5, 6, 7}));
  }

  private String refused(byte[] content) {
    return assertThrows(RefusedFile.class, () -> type(content)).code();
  }

  private FileType type(String content) throws IOException, RefusedFile {
    return type(content.getBytes(content.startsWith("\0") || content.startsWith("ID3") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
  }

  private FileType type(byte[] content) throws IOException, RefusedFile {
    return ReadType.of(Files.write(folder.resolve("file"), content));
  }

  private byte[] zip(String... names) throws IOException {
    Path file = folder.resolve("zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(name.getBytes(StandardCharsets.UTF_8));
      }
    }
    return Files.readAllBytes(file);
  }

  private byte[] bomb() throws IOException {
    Path file = folder.resolve("bomb");
    try (OutputStream raw = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(raw)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 64; i++) {
        zip.write(zeros);
      }
    }
    return Files.readAllBytes(file);
  }
}
