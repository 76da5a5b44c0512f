package io.keyhold.server.document.web;

import io.keyhold.server.access.Caller;
import io.keyhold.server.document.Document;
import io.keyhold.server.document.Documents;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.web.RefusedException;
import io.keyhold.server.kernel.web.Replies;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Photos and papers: brought here, then named by the command they belong to. */
@RestController
@RequestMapping("/api/v1/files")
class FileController {
    private final Documents documents;

    FileController(Documents documents) {
        this.documents = documents;
    }

    /** A file as the API shows it. */
    record FileView(UUID id, String name, String mediaType, long bytes, String sha256) {
        static FileView of(Document document) {
            return new FileView(
                    document.id(), document.name(), document.mediaType(), document.bytes(), document.hash());
        }
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    FileView keep(Caller caller, @RequestPart MultipartFile file) throws IOException {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try (var content = file.getInputStream()) {
            return FileView.of(Replies.value(documents.keep(caller, name, content)));
        }
    }

    /** Pictures may be shown in place; everything else is downloaded. */
    @GetMapping("/{id}")
    ResponseEntity<StreamingResponseBody> read(Caller caller, @PathVariable UUID id) throws IOException {
        var document = Replies.found(documents.find(caller, id), "no-such-document");
        var file = Files.createTempFile("keyhold-document", ".bin");
        try {
            documents.write(caller.tenantId(), document, file);
            if (Files.size(file) == 0) {
                throw new RefusedException(Refusal.notFound("document-erased"));
            }
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return answer(document, file);
    }

    private static ResponseEntity<StreamingResponseBody> answer(Document document, Path file) {
        var shown = document.mediaType().startsWith("image/")
                ? ContentDisposition.inline()
                : ContentDisposition.attachment();
        StreamingResponseBody body = out -> {
            try (out) {
                Files.copy(file, out);
            } finally {
                Files.deleteIfExists(file);
            }
        };
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.mediaType()))
                .contentLength(document.bytes())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        shown.filename(document.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600")
                .body(body);
    }
}
