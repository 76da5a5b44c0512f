package io.keyhold.server.exchange.sheet;

/** Thrown out of a stream of rows when reading cannot go on; carries what {@link SheetFiles} would have answered. */
public final class UnreadableSheet extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient SheetFault fault;

    UnreadableSheet(SheetFault fault) {
        super(fault.toString());
        this.fault = fault;
    }

    UnreadableSheet(SheetFault fault, Throwable cause) {
        super(fault.toString(), cause);
        this.fault = fault;
    }

    /** The reader's own limits are not the only ones. */
    public static UnreadableSheet because(SheetFault.Code code, String param, Object value) {
        return new UnreadableSheet(SheetFault.of(code, param, value));
    }

    public SheetFault fault() {
        return fault;
    }
}
