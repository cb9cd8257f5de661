package vn.dondoc.shared.web;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A POST that honours {@code Idempotency-Key} (draft-ietf-httpapi-idempotency-key-header): the first answer is kept in
 * the transaction of the change and repeated to the same account. Refusals are not kept, so a corrected request may
 * use the key again.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
