package io.keyhold.server.registration.web;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.web.Replies;
import io.keyhold.server.registration.IntentColumn;
import io.keyhold.server.registration.IntentForms;
import io.keyhold.server.registration.IntentRow;
import io.keyhold.server.registration.IntentUpload;
import io.keyhold.server.registration.IntentUploads;
import io.keyhold.server.registration.web.BulkAnswers.BulkRowView;
import io.keyhold.server.registration.web.BulkAnswers.ColumnsView;
import io.keyhold.server.registration.web.BulkAnswers.MeaningsForm;
import io.keyhold.server.registration.web.BulkAnswers.UploadView;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
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

/** Purchase intents out of spreadsheets. What takes long answers at once; ask for the upload again until it is no longer busy. */
@RestController
@RequestMapping("/api/v1/registrations/uploads")
class BulkController {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String NOT_FOUND = "registration-upload-not-found";
    private static final int RECENT = 20;

    private final IntentUploads uploads;
    private final IntentForms forms;
    private final BulkViews views;
    private final BulkWords words;
    private final BulkTemplate template;
    private final BulkWorkbooks workbooks;

    BulkController(
            IntentUploads uploads,
            IntentForms forms,
            BulkViews views,
            BulkWords words,
            BulkTemplate template,
            BulkWorkbooks workbooks) {
        this.uploads = uploads;
        this.forms = forms;
        this.views = views;
        this.words = words;
        this.template = template;
        this.workbooks = workbooks;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    UploadView uploadIntents(Caller caller, @RequestPart MultipartFile file, Locale locale) throws IOException {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try (var content = file.getInputStream()) {
            return answer(caller, uploads.upload(caller, name, content), locale);
        }
    }

    @GetMapping
    List<UploadView> recentUploads(Caller caller, Locale locale) {
        var form = forms.form(caller);
        return uploads.recent(caller, RECENT).stream()
                .map(upload -> views.view(upload, form, locale))
                .toList();
    }

    @GetMapping("/{id}")
    UploadView findUpload(Caller caller, @PathVariable UUID id, Locale locale) {
        return views.view(Replies.found(uploads.find(caller, id), NOT_FOUND), forms.form(caller), locale);
    }

    /** All rows in their order; with a state only those. */
    @GetMapping("/{id}/rows")
    List<BulkRowView> uploadRows(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String state,
            Locale locale) {
        var upload = Replies.found(uploads.find(caller, id), NOT_FOUND);
        var form = forms.form(caller);
        return all(caller, id).stream()
                .filter(row -> state == null || row.state().code().equals(state))
                .map(row -> views.row(row, upload.columns(), form, locale))
                .toList();
    }

    private List<IntentRow> all(Caller caller, UUID id) {
        return Replies.found(uploads.rows(caller, id), NOT_FOUND);
    }

    /** What the file's columns are taken to mean. */
    @GetMapping("/{id}/columns")
    ColumnsView uploadColumns(Caller caller, @PathVariable UUID id, Locale locale) {
        var upload = Replies.found(uploads.find(caller, id), NOT_FOUND);
        return views.columns(upload, all(caller, id), forms.form(caller), locale);
    }

    /** Reads the rows once more, by what the uploader says the columns mean. */
    @PutMapping("/{id}/columns")
    UploadView readUploadAgain(Caller caller, @PathVariable UUID id, @RequestBody MeaningsForm form, Locale locale) {
        // A code that is none means nothing, and its column is not read.
        var meanings = form.meanings().stream().map(IntentColumn::of).toList();
        return answer(caller, uploads.read(caller, id, meanings), locale);
    }

    @PostMapping("/{id}/confirm")
    UploadView confirmUpload(Caller caller, @PathVariable UUID id, Locale locale) {
        return answer(caller, uploads.confirm(caller, id), locale);
    }

    @PostMapping("/{id}/stop")
    UploadView stopUpload(Caller caller, @PathVariable UUID id, Locale locale) {
        return answer(caller, uploads.stop(caller, id), locale);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discardUpload(Caller caller, @PathVariable UUID id) {
        var unused = Replies.value(uploads.discard(caller, id));
    }

    /** An empty sheet to fill in, or with filled one that has two invented rows. */
    @GetMapping(path = "/template", produces = XLSX)
    void intentTemplate(
            Caller caller,
            @RequestParam(defaultValue = "false") boolean filled,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Replies.require(caller.may(Permission.REGISTRATION_CREATE), "not-permitted");
        var name = words.word(filled ? "word.example" : "word.template", locale);
        template.write(caller.tenantId(), forms.form(caller), filled, locale, download(response, name));
    }

    /** The rows as they were given, and behind each what came of it. */
    @GetMapping(path = "/{id}/outcome", produces = XLSX)
    void uploadOutcome(Caller caller, @PathVariable UUID id, Locale locale, HttpServletResponse response)
            throws IOException {
        var upload = Replies.found(uploads.find(caller, id), NOT_FOUND);
        var rows = all(caller, id);
        var name = upload.fileName().replaceFirst("\\.[A-Za-z]{1,5}$", "") + "-" + words.word("word.result", locale);
        workbooks.outcome(caller.tenantId(), upload, rows, forms.form(caller), locale, download(response, name));
    }

    /** Not closed here: what goes wrong before much is written can then still be answered as a problem. */
    private static OutputStream download(HttpServletResponse response, String name) throws IOException {
        response.setContentType(XLSX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        return response.getOutputStream();
    }

    private UploadView answer(Caller caller, Outcome<IntentUpload> outcome, Locale locale) {
        return views.view(Replies.value(outcome), forms.form(caller), locale);
    }
}
