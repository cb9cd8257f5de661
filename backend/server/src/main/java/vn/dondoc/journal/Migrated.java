package vn.dondoc.journal;

import io.quarkus.runtime.QuarkusApplication;

/** {@code migrate}: the schema is up to date once the service has come up, as the owner of the tables; then it ends. */
class Migrated implements QuarkusApplication {
  @Override
  public int run(String... arguments) {
    System.out.println("Lược đồ dữ liệu đã sẵn sàng / the schema is up to date");
    return 0;
  }
}
