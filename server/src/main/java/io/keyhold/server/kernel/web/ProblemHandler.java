package io.keyhold.server.kernel.web;

import io.keyhold.server.kernel.Ids;
import io.keyhold.server.kernel.Refusal;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns what went wrong at the edge into problems. A bug is logged with a number, and the reader gets that number only. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    private final Problems problems;

    ProblemHandler(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(RefusedException refused, Locale locale) {
        return problems.answer(refused.refusal(), locale);
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException unreadable, Locale locale) {
        var cause = unreadable.getMostSpecificCause().getMessage();
        return problems.answer(
                Refusal.invalid("unreadable-body", Map.of("detail", cause == null ? "" : firstLine(cause))), locale);
    }

    @ExceptionHandler
    ResponseEntity<Problem> mistyped(MethodArgumentTypeMismatchException mistyped, Locale locale) {
        return problems.answer(Refusal.invalid("bad-parameter", Map.of("name", mistyped.getName())), locale);
    }

    /** The same, of parameters that are taken together. */
    @ExceptionHandler
    ResponseEntity<Problem> mistyped(BindException mistyped, Locale locale) {
        var name = mistyped.getFieldErrors().isEmpty()
                ? mistyped.getObjectName()
                : mistyped.getFieldErrors().getFirst().getField();
        return problems.answer(Refusal.invalid("bad-parameter", Map.of("name", name)), locale);
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingServletRequestParameterException missing, Locale locale) {
        return problems.answer(
                Refusal.invalid("missing-parameter", Map.of("name", missing.getParameterName())), locale);
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingServletRequestPartException missing, Locale locale) {
        return problems.answer(
                Refusal.invalid("missing-parameter", Map.of("name", missing.getRequestPartName())), locale);
    }

    /** Parts that do not end, or have no names. */
    @ExceptionHandler
    ResponseEntity<Problem> unreadable(MultipartException unreadable, Locale locale) {
        return problems.answer(Refusal.invalid("unreadable-body", Map.of("detail", "multipart")), locale);
    }

    @ExceptionHandler
    ResponseEntity<Problem> notThisMethod(HttpRequestMethodNotSupportedException wrong, Locale locale) {
        return answer("wrong-method", HttpStatus.METHOD_NOT_ALLOWED, locale);
    }

    @ExceptionHandler
    ResponseEntity<Problem> notThisType(HttpMediaTypeNotSupportedException wrong, Locale locale) {
        return answer("wrong-media-type", HttpStatus.UNSUPPORTED_MEDIA_TYPE, locale);
    }

    private ResponseEntity<Problem> answer(String code, HttpStatus status, Locale locale) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.problem(Refusal.invalid(code, Map.of()), status, locale));
    }

    @ExceptionHandler
    ResponseEntity<Problem> tooLarge(MaxUploadSizeExceededException tooLarge, Locale locale) {
        return problems.answer(Refusal.invalid("file-too-large", Map.of("limit", "100 MB")), locale);
    }

    @ExceptionHandler
    ResponseEntity<Problem> noSuchPath(NoResourceFoundException none, Locale locale) {
        return problems.answer(Refusal.notFound("no-such-path"), locale);
    }

    /** Database refusals and bugs alike: whatever no command foresaw. */
    @ExceptionHandler({RuntimeException.class})
    ResponseEntity<Problem> bug(RuntimeException bug, Locale locale) {
        if (Unstorable.is(bug)) {
            return problems.answer(Refusal.invalid("value-not-storable", Map.of()), locale);
        }
        var number = Ids.next().toString().substring(24);
        LOG.error("Unforeseen failure {}", number, bug);
        var problem = problems.problem(
                new Refusal(Refusal.Kind.INVALID, "bug", null, Map.of("number", number)),
                HttpStatus.INTERNAL_SERVER_ERROR,
                locale);
        return ResponseEntity.internalServerError()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
