package vn.dondoc.directives;

/** LEAD is "chủ trì", COOPERATING is "phối hợp" (Nghị định 30/2020/NĐ-CP, Điều 23). */
public enum Part {
  LEAD,
  COOPERATING
}
