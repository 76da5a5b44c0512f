package io.keyhold.server.founding;

import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.ShellServer;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;

/**
 * {@code bin/keyhold found COMPANY BRAND PERSON SIGN-IN [ZONE]}: founds a company, also while Keyhold runs, and prints the first password.
 * Exit codes: 0 done, 1 refused (the reason is printed), 2 wrong words.
 */
public final class FoundCommand {
    private static final String HANDBOOK = "truck-maker";

    private FoundCommand() {}

    public static void main(String[] words) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (words.length < 5 || words.length > 6 || !words[0].equals("found")) {
            out.println("用法 usage: keyhold found COMPANY BRAND PERSON SIGN-IN [ZONE]");
            System.exit(2);
        }
        System.exit(found(List.of(words), out));
    }

    private static int found(List<String> words, PrintStream out) {
        FoundCompany order;
        try {
            var zone = ZoneId.of(words.size() > 5 ? words.get(5) : "Asia/Shanghai");
            order = new FoundCompany(words.get(1), words.get(2), zone, words.get(3), words.get(4), HANDBOOK);
        } catch (DateTimeException unknown) {
            out.println("没有这个时区 no such zone: " + words.get(5));
            return 2;
        }
        try (var server = ShellServer.start()) {
            return told(server.getBean(Founding.class).found(order), order, out);
        }
    }

    private static int told(Outcome<String> outcome, FoundCompany order, PrintStream out) {
        return switch (outcome) {
            case Outcome.Done<String>(var password) -> {
                out.printf("已建立 founded: %s%n登录名 sign-in: %s%n", order.name(), order.signIn());
                out.printf("初始密码（登录后须更换） first password, to be changed: %s%n", password);
                yield 0;
            }
            case Outcome.Refused<String>(var refusal) -> {
                out.printf("未建立 not founded: %s %s%n", refusal.code(), refusal.params());
                yield 1;
            }
        };
    }
}
