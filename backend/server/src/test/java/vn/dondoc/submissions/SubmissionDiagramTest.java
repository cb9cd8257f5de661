package vn.dondoc.submissions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.dondoc.shared.security.ActionView;

/** The picture in the docs is drawn from the table in the code. After a change: {@code -Ddondoc.draw=true}, and look at it. */
class SubmissionDiagramTest {
  private static final Path PICTURE = Path.of("../../docs/pictures/submission-states.svg");
  private static final int WIDTH = 156;
  private static final int HEIGHT = 56;

  private record Box(int x, int y, String vietnamese) {}

  private record Edge(SubmissionStatus from, SubmissionStatus to) implements Comparable<Edge> {
    @Override
    public int compareTo(Edge other) {
      int first = from.compareTo(other.from);
      return first != 0 ? first : to.compareTo(other.to);
    }
  }

  private static final Map<SubmissionStatus, Box> BOXES = new EnumMap<>(SubmissionStatus.class);

  static {
    BOXES.put(SubmissionStatus.NOT_STARTED, new Box(110, 190, "chưa bắt đầu"));
    BOXES.put(SubmissionStatus.DRAFT, new Box(420, 190, "đang viết"));
    BOXES.put(SubmissionStatus.SUBMITTED, new Box(760, 190, "đã gửi"));
    BOXES.put(SubmissionStatus.ACCEPTED, new Box(1080, 190, "được chấp nhận"));
    BOXES.put(SubmissionStatus.RETURNED, new Box(760, 420, "bị trả lại"));
    BOXES.put(SubmissionStatus.WAIVED, new Box(260, 420, "được miễn"));
  }

  @Test
  void thePictureIsDrawnFromTheTable() throws IOException {
    String drawn = draw();
    if (Boolean.getBoolean("dondoc.draw")) {
      Files.writeString(PICTURE, drawn);
    }
    assertEquals(drawn, Files.readString(PICTURE), "The table of SubmissionAction has changed: draw the picture again and look at it");
  }

  private static String draw() {
    Map<Edge, String> edges = new TreeMap<>();
    for (SubmissionAction action : SubmissionAction.values()) {
      for (SubmissionStatus status : SubmissionStatus.values()) {
        action.from(status).ifPresent(next -> edges.merge(new Edge(status, next), ActionView.nameOf(action), (one, two) -> one + ", " + two));
      }
    }
    String arrows = edges.entrySet().stream().map(e -> arrow(e.getKey(), e.getValue(), edges)).collect(Collectors.joining());
    String boxes = BOXES.entrySet().stream().map(e -> box(e.getKey(), e.getValue())).collect(Collectors.joining());
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1190 530" role="img" font-family="sans-serif">
        <title>Submission: states and the verbs that lead from one to another</title>
        <defs><marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto-start-reverse"><path d="M0 0 10 5 0 10z" fill="#334"/></marker></defs>
        <rect width="1190" height="530" fill="#fff"/>
        """
        + arrows + boxes + "</svg>\n";
  }

  private static String box(SubmissionStatus status, Box box) {
    return text(
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"10\" fill=\"#eef3fb\" stroke=\"#1f4e9c\" stroke-width=\"1.5\"/>"
            + "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" font-size=\"15\" font-weight=\"bold\" fill=\"#123\">%s</text>"
            + "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" font-size=\"13\" fill=\"#345\">%s</text>\n",
        box.x - WIDTH / 2, box.y - HEIGHT / 2, WIDTH, HEIGHT, box.x, box.y - 4, status, box.x, box.y + 16, box.vietnamese);
  }

  private static String arrow(Edge edge, String label, Map<Edge, String> edges) {
    Box from = BOXES.get(edge.from);
    Box to = BOXES.get(edge.to);
    if (edge.from == edge.to) {
      boolean above = from.y < 300;
      int edgeY = above ? from.y - HEIGHT / 2 : from.y + HEIGHT / 2;
      int out = above ? -44 : 44;
      return path(from.x - 26, edgeY, from.x, edgeY + 2 * out, from.x + 26, edgeY)
          + label(from.x, edgeY + out + (above ? -6 : 16), label);
    }
    double dx = to.x - from.x;
    double dy = to.y - from.y;
    double length = Math.hypot(dx, dy);
    boolean thereAndBack = edges.containsKey(new Edge(edge.to, edge.from));
    double bend = dy == 0 && length > 400 && from.y < 300 ? 210 : thereAndBack ? 46 : 0;
    double controlX = (from.x + to.x) / 2.0 + dy / length * bend;
    double controlY = (from.y + to.y) / 2.0 - dx / length * bend;
    double[] start = border(from, controlX, controlY);
    double[] end = border(to, controlX, controlY);
    double middleX = (start[0] + 2 * controlX + end[0]) / 4;
    double middleY = (start[1] + 2 * controlY + end[1]) / 4;
    return path(start[0], start[1], controlX, controlY, end[0], end[1]) + label(middleX, middleY - 5, label);
  }

  /** Where the line from a box's middle to a point leaves the box. */
  private static double[] border(Box box, double x, double y) {
    double dx = x - box.x;
    double dy = y - box.y;
    double part = Math.min(dx == 0 ? 9 : (WIDTH / 2.0 + 2) / Math.abs(dx), dy == 0 ? 9 : (HEIGHT / 2.0 + 2) / Math.abs(dy));
    return new double[] {box.x + dx * part, box.y + dy * part};
  }

  private static String path(double x, double y, double controlX, double controlY, double toX, double toY) {
    return text(
        "<path d=\"M%.0f %.0f Q%.0f %.0f %.0f %.0f\" fill=\"none\" stroke=\"#334\" stroke-width=\"1.4\" marker-end=\"url(#tip)\"/>",
        x, y, controlX, controlY, toX, toY);
  }

  private static String label(double x, double y, String label) {
    return text(
        "<text x=\"%.0f\" y=\"%.0f\" text-anchor=\"middle\" font-size=\"13\" fill=\"#7a1f1f\" stroke=\"#fff\" stroke-width=\"4\" paint-order=\"stroke\">%s</text>\n",
        x, y, label);
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
