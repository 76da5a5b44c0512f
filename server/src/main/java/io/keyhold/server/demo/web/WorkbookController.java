package io.keyhold.server.demo.web;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.demo.DemoWorkbook;
import io.keyhold.server.demo.TimeMachine;
import io.keyhold.server.kernel.web.Replies;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the workbook to try the import with. */
@RestController
class WorkbookController {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final TimeMachine machine;
    private final DemoWorkbook workbook;

    WorkbookController(TimeMachine machine, DemoWorkbook workbook) {
        this.machine = machine;
        this.workbook = workbook;
    }

    @GetMapping(path = "/api/v1/demo/workbook", produces = XLSX)
    ResponseEntity<byte[]> workbook(Caller caller) {
        Replies.require(caller.may(Permission.ACCOUNT_READ), "not-permitted");
        Replies.value(machine.now(caller));
        var disposition = ContentDisposition.attachment()
                .filename(DemoWorkbook.FILE_NAME, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(workbook.bytes());
    }
}
