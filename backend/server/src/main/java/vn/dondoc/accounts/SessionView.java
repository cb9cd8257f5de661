package vn.dondoc.accounts;

/** An access token and whose it is. */
record SessionView(String accessToken, String tokenType, long expiresIn, AccountView account) {
  SessionView(String accessToken, AccountView account) {
    this(accessToken, "Bearer", AccessTokens.LIFE.toSeconds(), account);
  }
}
