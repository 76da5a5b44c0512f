package io.keyhold.server.audit;

import io.keyhold.server.audit.ChainedCompanies.ChainedCompany;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.ShellServer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/**
 * {@code bin/keyhold verify-receipts [CHECKPOINTS]} checks every company's chain of receipts, and with a file of checkpoints that the
 * chain still is what it was then; {@code bin/keyhold checkpoint} prints how each chain stands, to be kept elsewhere. Also while Keyhold
 * runs. Exit codes: 0 all holds, 1 something does not, 2 wrong words.
 */
public final class ReceiptsCommand {
    private static final String VERIFY = "verify-receipts";
    private static final String CHECKPOINT = "checkpoint";

    private final ReceiptBook receipts;
    private final ChainedCompanies companies;
    private final BusinessClock clock;
    private final PrintStream out;

    private ReceiptsCommand(ApplicationContext server, PrintStream out) {
        this.receipts = server.getBean(ReceiptBook.class);
        this.companies = server.getBean(ChainedCompanies.class);
        this.clock = server.getBean(BusinessClock.class);
        this.out = out;
    }

    public static void main(String[] words) throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        boolean verify = words.length > 0 && words[0].equals(VERIFY) && words.length <= 2;
        boolean checkpoint = words.length == 1 && words[0].equals(CHECKPOINT);
        if (!verify && !checkpoint) {
            out.println("用法 usage: keyhold verify-receipts [CHECKPOINTS] | keyhold checkpoint");
            System.exit(2);
        }
        var kept = words.length == 2 ? Files.readAllLines(Path.of(words[1])) : List.<String>of();
        System.exit(run(verify, kept, out));
    }

    private static int run(boolean verify, List<String> kept, PrintStream out) {
        try (var server = ShellServer.start()) {
            var command = new ReceiptsCommand(server, out);
            return verify ? command.verified(kept) : command.printed();
        }
    }

    private int printed() {
        for (var company : companies.all()) {
            var today = clock.today(company.id());
            for (var at : receipts.checkpoints(company.id(), today, 1)) {
                out.printf("%s %d %s %s%n", company.id(), at.number(), at.hash(), at.day());
            }
        }
        return 0;
    }

    private int verified(List<String> kept) {
        boolean holds = true;
        for (var company : companies.all()) {
            holds &= holds(company);
        }
        for (var line : kept) {
            holds &= line.isBlank() || isStillThere(line);
        }
        out.println(holds ? "全部无误 all of it holds" : "有问题，见上 not all of it holds, see above");
        return holds ? 0 : 1;
    }

    private boolean holds(ChainedCompany company) {
        var verification = receipts.verify(company.id());
        out.printf(
                "%s: 回执 receipts %d, 封存变更 changes sealed %d (已删除个人信息 erased %d), %s%n",
                company.name(),
                verification.checked(),
                verification.changesSealed(),
                verification.changesErased(),
                verification.holds() ? "无误 holds" : "有问题 does not hold");
        verification
                .faults()
                .forEach(fault ->
                        out.printf("  #%d %s%n", fault.number(), fault.kind().code()));
        return verification.holds();
    }

    private boolean isStillThere(String line) {
        var parts = line.strip().split("\\s+");
        try {
            boolean there = parts.length >= 3
                    && receipts.find(UUID.fromString(parts[0]), Long.parseLong(parts[1]))
                            .filter(receipt -> receipt.hash().equals(parts[2]))
                            .isPresent();
            out.printf("%s  %s%n", there ? "留存点相符 checkpoint holds" : "留存点不符 checkpoint does not hold", line);
            return there;
        } catch (IllegalArgumentException e) {
            out.printf("看不懂的留存点 not a checkpoint: %s%n", line);
            return false;
        }
    }
}
