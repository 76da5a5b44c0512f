package io.keyhold.server.registration.web;

import io.keyhold.server.access.Caller;
import io.keyhold.server.kernel.web.Replies;
import io.keyhold.server.registration.RegistrationBook;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The form of a registration, with its receipt, as a file to keep, send and print. */
@RestController
class FormController {
    private final RegistrationBook book;
    private final RegistrationViews views;
    private final FormPrinting printing;

    FormController(RegistrationBook book, RegistrationViews views, FormPrinting printing) {
        this.book = book;
        this.views = views;
        this.printing = printing;
    }

    @GetMapping(path = "/api/v1/registrations/{id}/form.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> formAsPdf(Caller caller, @PathVariable UUID id, Locale locale) {
        var page = Replies.found(book.find(caller, id), "no-such-registration");
        var view = views.view(caller, page, locale);
        var origin = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        var file = ContentDisposition.attachment()
                .filename(printing.name(view, locale) + ".pdf", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(printing.pdf(caller, page, view, origin, locale));
    }
}
