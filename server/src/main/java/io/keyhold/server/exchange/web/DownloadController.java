package io.keyhold.server.exchange.web;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.account.web.LedgerFilter;
import io.keyhold.server.exchange.Imports;
import io.keyhold.server.exchange.Wording;
import io.keyhold.server.exchange.Workbooks;
import io.keyhold.server.kernel.web.Replies;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Workbooks to download, sent while they are written. */
@RestController
@RequestMapping("/api/v1")
class DownloadController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int PAGE = 200;

    private final Imports imports;
    private final Workbooks workbooks;
    private final Wording wording;

    DownloadController(Imports imports, Workbooks workbooks, Wording wording) {
        this.imports = imports;
        this.workbooks = workbooks;
        this.wording = wording;
    }

    @GetMapping(path = "/imports/template", produces = XLSX)
    void template(Caller caller, Locale locale, HttpServletResponse response) throws IOException {
        Replies.require(caller.may(Permission.ACCOUNT_IMPORT), "import-not-allowed");
        workbooks.template(locale, download(response, wording.word("template", locale)));
    }

    @GetMapping(path = "/imports/{id}/bad-rows", produces = XLSX)
    void badRows(Caller caller, @PathVariable UUID id, Locale locale, HttpServletResponse response) throws IOException {
        var page = Replies.found(imports.find(caller, id), "import-not-found");
        var name = wording.word("bad-rows", locale) + "-" + baseName(page.fileName());
        workbooks.badRows(caller, id, locale, download(response, name));
    }

    @GetMapping(path = "/exports/accounts", produces = XLSX)
    void ledger(Caller caller, @ParameterObject LedgerFilter filter, Locale locale, HttpServletResponse response)
            throws IOException {
        Replies.require(caller.may(Permission.ACCOUNT_EXPORT), "export-not-allowed");
        var query = filter.query(null, PAGE);
        workbooks.ledger(caller, query, locale, download(response, wording.word("ledger", locale)));
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

    private static String baseName(String fileName) {
        return fileName.replaceFirst("\\.[A-Za-z]{1,5}$", "");
    }
}
