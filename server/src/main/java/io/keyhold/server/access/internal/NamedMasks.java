package io.keyhold.server.access.internal;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Mask;
import io.keyhold.server.access.Masks;
import io.keyhold.server.access.Permission;
import io.keyhold.server.access.Reach;
import io.keyhold.server.access.Role;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.Remembered;
import io.keyhold.server.organization.People;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Names the people to ask; whom it named a minute ago is good enough. */
@Component
class NamedMasks implements Masks {
    private static final int FEW = 3;

    private record Key(UUID tenantId, Permission permission) {}

    private final People people;
    private final BusinessClock clock;
    private final Remembered<Key, Mask> masks = new Remembered<>(Duration.ofMinutes(1), 10_000, this::read);

    NamedMasks(People people, BusinessClock clock) {
        this.people = people;
        this.clock = clock;
    }

    @Override
    public Optional<Mask> over(Caller caller, Permission permission) {
        return caller.may(permission)
                ? Optional.empty()
                : Optional.of(masks.get(new Key(caller.tenantId(), permission)));
    }

    private Mask read(Key key) {
        return new Mask(key.permission(), whoHolds(key));
    }

    /** Of those who see the whole company: someone from afar can ask them about any account. */
    private List<String> whoHolds(Key key) {
        var roles = Arrays.stream(Role.values())
                .filter(role -> role.reaches().contains(Reach.ALL))
                .filter(role -> role.permissions().contains(key.permission()))
                .map(Role::code)
                .collect(Collectors.toSet());
        return people.holding(key.tenantId(), roles, clock.today(key.tenantId()), FEW);
    }
}
