package io.keyhold.server.handbook.web;

import io.keyhold.rules.Dmn;
import io.keyhold.rules.Handbook;
import io.keyhold.rules.QuestionRefused;
import io.keyhold.server.handbook.Handbooks;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.web.Asker;
import io.keyhold.server.kernel.web.Replies;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hands out a handbook's decisions as DMN, for other tools to show and to decide by. */
@RestController
class HandbookDmnController {
    private final Handbooks handbooks;
    private final BusinessClock clock;

    HandbookDmnController(Handbooks handbooks, BusinessClock clock) {
        this.handbooks = handbooks;
        this.clock = clock;
    }

    /** As of a day, today if none is said; all decisions, or one with those it rests on. */
    @GetMapping(path = "/api/v1/handbooks/{pack}/dmn", produces = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<byte[]> model(
            Asker asker,
            @PathVariable String pack,
            @RequestParam(required = false) @Nullable String decision,
            @RequestParam(required = false) @Nullable LocalDate on,
            Locale locale) {
        Replies.require(asker.may("handbook.read"), "handbook-read-not-allowed");
        var handbook = Replies.found(handbooks.of(asker.tenantId(), pack), "no-such-handbook");
        var day = on == null ? clock.today(asker.tenantId()) : on;
        try {
            var xml = Replies.found(written(handbook, day, decision), "no-such-version");
            return file(decision == null ? pack : pack + "-" + decision, xml);
        } catch (QuestionRefused refused) {
            throw Answer.refused(refused, Languages.of(locale));
        }
    }

    private static Optional<String> written(Handbook handbook, LocalDate day, @Nullable String decision) {
        return decision == null ? Dmn.write(handbook, day) : Dmn.write(handbook, day, decision);
    }

    private static ResponseEntity<byte[]> file(String name, String xml) {
        var disposition = ContentDisposition.attachment()
                .filename(name + ".dmn", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(xml.getBytes(StandardCharsets.UTF_8));
    }
}
