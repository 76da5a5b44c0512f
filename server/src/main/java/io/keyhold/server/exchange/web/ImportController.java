package io.keyhold.server.exchange.web;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.exchange.DuplicateChoice;
import io.keyhold.server.exchange.Field;
import io.keyhold.server.exchange.ImportPage;
import io.keyhold.server.exchange.Imports;
import io.keyhold.server.exchange.Wording;
import io.keyhold.server.exchange.web.ImportAnswers.ChoiceForm;
import io.keyhold.server.exchange.web.ImportAnswers.FieldChoice;
import io.keyhold.server.exchange.web.ImportAnswers.Import;
import io.keyhold.server.exchange.web.ImportAnswers.MappingForm;
import io.keyhold.server.exchange.web.ImportAnswers.Row;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.web.RefusedException;
import io.keyhold.server.kernel.web.Replies;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Steers imports. What takes long answers at once; ask for the import again until it is no longer busy. */
@RestController
@RequestMapping("/api/v1/imports")
class ImportController {

    private static final int RECENT = 50;
    private static final int MOST_ROWS = 500;

    private final Imports imports;
    private final Wording wording;

    ImportController(Imports imports, Wording wording) {
        this.imports = imports;
        this.wording = wording;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Import upload(Caller caller, @RequestPart MultipartFile file, Locale locale) throws IOException {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try (var content = file.getInputStream()) {
            return answer(imports.upload(caller, name, content), locale);
        }
    }

    @GetMapping
    List<Import> recent(Caller caller, Locale locale) {
        return imports.recent(caller, RECENT).stream()
                .map(page -> Import.of(page, wording, locale))
                .toList();
    }

    @GetMapping("/{id}")
    Import find(Caller caller, @PathVariable UUID id, Locale locale) {
        return Import.of(Replies.found(imports.find(caller, id), "import-not-found"), wording, locale);
    }

    @GetMapping("/fields")
    List<FieldChoice> fields(Caller caller, Locale locale) {
        Replies.require(caller.may(Permission.ACCOUNT_IMPORT), "import-not-allowed");
        return Arrays.stream(Field.values())
                .map(field -> new FieldChoice(
                        field.code(), wording.field(field, locale), field == Field.NAME, field.allowed()))
                .toList();
    }

    @PutMapping("/{id}/mapping")
    Import check(Caller caller, @PathVariable UUID id, @RequestBody MappingForm form, Locale locale) {
        return answer(imports.check(caller, id, form.mapping()), locale);
    }

    @GetMapping("/{id}/rows")
    List<Row> rows(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "100") int limit,
            Locale locale) {
        int most = Math.clamp(limit, 1, MOST_ROWS);
        return imports.rows(caller, id, state, after, most).stream()
                .map(row -> Row.of(row, wording, locale))
                .toList();
    }

    @PostMapping("/{id}/choices")
    Import choose(Caller caller, @PathVariable UUID id, @RequestBody ChoiceForm form, Locale locale) {
        var choice = DuplicateChoice.of(form.choice())
                .orElseThrow(() -> new RefusedException(
                        Refusal.invalid("import-choice-unknown", Map.of("choice", form.choice()))));
        var rows = form.rows() == null ? Set.<Integer>of() : Set.copyOf(form.rows());
        return answer(imports.choose(caller, id, choice, rows), locale);
    }

    @PostMapping("/{id}/apply")
    Import apply(Caller caller, @PathVariable UUID id, Locale locale) {
        return answer(imports.apply(caller, id), locale);
    }

    @PostMapping("/{id}/undo")
    Import undo(Caller caller, @PathVariable UUID id, Locale locale) {
        return answer(imports.undo(caller, id), locale);
    }

    private Import answer(Outcome<ImportPage> outcome, Locale locale) {
        return Import.of(Replies.value(outcome), wording, locale);
    }
}
