package vn.dondoc.demo;

import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a newcomer reads on the terminal: where to go and how to sign in. */
@ApplicationScoped
class Welcome {
  private final boolean demo;
  private final DemoPassword password;

  Welcome(@ConfigProperty(name = "dondoc.demo") boolean demo, DemoPassword password) {
    this.demo = demo;
    this.password = password;
  }

  void greet(@ObservesAsync HttpServerStart started) {
    if (!demo) {
      return;
    }
    int port = started.options().getPort();
    System.out.println(
        """

        Đôn Đốc đang chạy · Đôn Đốc is running
          Địa chỉ · Address    http://localhost:%d
          Tài liệu API · Docs  http://localhost:%d/api/docs
          Tài khoản · Logins   congan (đầu mối)  vhtt (đầu mối, biên tập)  bientap (biên tập)  lanhdao (lãnh đạo)  quantri (quản trị)
                               phuong.duyenhai  xa.taphoi  phong.kinhte …  (cán bộ đơn vị)
          Mật khẩu · Password  %s
          Dừng · Stop          Ctrl-C
        """
            .formatted(port, port, password.known().orElse("(DEMO_PASSWORD)")));
  }
}
