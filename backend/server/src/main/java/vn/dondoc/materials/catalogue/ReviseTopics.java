package vn.dondoc.materials.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.dondoc.shared.language.Messages;
import vn.dondoc.shared.problem.FieldProblem;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;

/** Writes the next version of the taxonomy: new entries, other words, what ends. Works keep what they are filed under. */
@ApplicationScoped
class ReviseTopics {

  @Transactional(Transactional.TxType.MANDATORY)
  void revise(MaterialTopicVersion latest, TopicsInput said, LocalDate today) {
    check(said.items());
    MaterialTopicVersion next = latest.next(said.source().strip(), today);
    next.persist();
    MaterialTopic.flush();
    Map<String, MaterialTopic> known = MaterialTopic.listInOrder().stream().collect(Collectors.toMap(t -> t.code, t -> t));
    write(said.items(), known, next);
    Set<String> kept = said.items().stream().map(TopicsInput.Entry::code).collect(Collectors.toSet());
    known.values().stream().filter(t -> !kept.contains(t.code)).forEach(t -> t.end(latest.version));
    MaterialTopic.flush();
  }

  /** Groups first, because the others name them. */
  private static void write(List<TopicsInput.Entry> items, Map<String, MaterialTopic> known, MaterialTopicVersion next) {
    for (boolean groups : new boolean[] {true, false}) {
      for (int place = 0; place < items.size(); place++) {
        TopicsInput.Entry entry = items.get(place);
        if ((entry.parent() == null) == groups) {
          MaterialTopic topic = known.get(entry.code());
          if (topic == null) {
            new MaterialTopic(entry, place + 1, next.version).persist();
          } else {
            topic.revise(entry, place + 1);
          }
        }
      }
      MaterialTopic.flush();
    }
  }

  private static void check(List<TopicsInput.Entry> items) {
    List<FieldProblem> wrong = new ArrayList<>();
    Map<String, TopicsInput.Entry> byCode = new HashMap<>();
    for (int place = 0; place < items.size(); place++) {
      if (byCode.put(items.get(place).code(), items.get(place)) != null) {
        wrong.add(problem(place, "code", "duplicate"));
      }
    }
    for (int place = 0; place < items.size(); place++) {
      String parent = items.get(place).parent();
      if (parent != null && (byCode.get(parent) == null || byCode.get(parent).parent() != null)) {
        wrong.add(problem(place, "parent", "unknown"));
      }
    }
    if (!wrong.isEmpty()) {
      throw ProblemException.of(ProblemType.INVALID_CONTENT, wrong);
    }
  }

  private static FieldProblem problem(int place, String field, String code) {
    return new FieldProblem("/items/" + place + "/" + field, code, Messages.text("field.material-topic." + field));
  }
}
