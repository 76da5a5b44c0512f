package io.keyhold.server.exchange.web;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.account.LedgerQuery;
import io.keyhold.server.account.LedgerQuery.Sort;
import io.keyhold.server.exchange.Imports;
import io.keyhold.server.exchange.Wording;
import io.keyhold.server.exchange.Workbooks;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.web.RefusedException;
import io.keyhold.server.kernel.web.Replies;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
    void ledger(
            Caller caller,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable List<String> tier,
            @RequestParam(required = false) @Nullable List<String> kind,
            @RequestParam(required = false) @Nullable List<String> ownership,
            @RequestParam(required = false) @Nullable List<String> regionType,
            @RequestParam(required = false) @Nullable List<String> division,
            @RequestParam(required = false) @Nullable List<String> industry,
            @RequestParam(required = false) @Nullable List<String> state,
            @RequestParam(defaultValue = "false") boolean undecided,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "-number") String sort,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Replies.require(caller.may(Permission.ACCOUNT_EXPORT), "export-not-allowed");
        var query = new LedgerQuery(
                q,
                set(tier),
                set(kind),
                set(ownership),
                set(regionType),
                set(division),
                set(industry),
                set(state),
                undecided,
                mine,
                sort(sort),
                null,
                PAGE);
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

    private static Set<String> set(@Nullable List<String> values) {
        return values == null ? Set.of() : Set.copyOf(values);
    }

    private static Sort sort(String code) {
        return Arrays.stream(Sort.values())
                .filter(sort -> sort.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new RefusedException(Refusal.invalid("no-such-code", Map.of("field", "sort", "value", code))));
    }
}
