package io.keyhold.server.access.web;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.access.Reach;
import io.keyhold.server.access.Role;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The roles, what each allows and how far it reaches. */
@RestController
@RequestMapping("/api/v1/org/roles")
class RolesController {
    /**
     * A role.
     *
     * @param scope how far it reaches at the widest
     */
    record OrgRole(String code, String name, String scope, List<String> permissions) {}

    private final MessageSource messages;

    RolesController(MessageSource messages) {
        this.messages = messages;
    }

    @GetMapping
    List<OrgRole> roles(Caller caller, Locale locale) {
        Gate.require(caller, Permission.ORG_READ);
        return Arrays.stream(Role.values()).map(role -> show(role, locale)).toList();
    }

    private OrgRole show(Role role, Locale locale) {
        return new OrgRole(
                role.code(),
                messages.getMessage("role." + role.code(), null, locale),
                role.reaches().stream()
                        .max(Comparator.naturalOrder())
                        .map(Reach::code)
                        .orElseThrow(),
                role.permissions().stream().map(Permission::code).sorted().toList());
    }
}
