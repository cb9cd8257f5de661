/**
 * Accounts and sign-in. A membership gives an account a role in a unit for a time.
 *
 * <p>A session begins at sign-in, by password, by an account of the province ({@link vn.dondoc.accounts.SsoProvider})
 * or by a passkey ({@link vn.dondoc.accounts.Passkeys}), and ends at sign-out, after 12 hours, or when one of its refresh tokens is used twice. Access tokens live 10 minutes;
 * each request looks up (at most 5 seconds old) whether its session and account still stand, so an account that is
 * switched off is out at once. An account that an administrator makes begins with an initial password, good for one
 * sign-in. Contract: {@code /auth/*}, {@code /me/*}, {@code /accounts}, {@code /memberships}.
 */
package vn.dondoc.accounts;
