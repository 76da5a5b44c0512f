package io.keyhold.server.document.print;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A piece of a document's content. Whatever is text is escaped: nobody's words become markup. */
public record Markup(String xhtml) {
    public static final Markup NOTHING = new Markup("");

    /** Text; nothing for null. */
    public static Markup text(@Nullable String text) {
        return text == null ? NOTHING : new Markup(escaped(text));
    }

    /**
     * An element around its parts.
     *
     * @param look its class in the stylesheet {@code paper.css}; may be empty
     */
    public static Markup element(String name, String look, Markup... parts) {
        return tagged(name, look.isEmpty() ? "" : " class=\"" + look + "\"", parts);
    }

    private static Markup tagged(String name, String attributes, Markup... parts) {
        return new Markup("<" + name + attributes + ">" + all(List.of(parts)).xhtml + "</" + name + ">");
    }

    public static Markup element(String name, String look, String text) {
        return element(name, look, text(text));
    }

    /** This and then another. */
    public Markup and(Markup next) {
        return new Markup(xhtml + next.xhtml);
    }

    /** Parts one after the other. */
    public static Markup all(Collection<Markup> parts) {
        return new Markup(parts.stream().map(Markup::xhtml).collect(Collectors.joining()));
    }

    /** A cell that reaches over several columns. */
    public static Markup wide(int columns, Markup... parts) {
        return tagged("td", " colspan=\"" + columns + "\"", parts);
    }

    /** A QR code; its size is the stylesheet's. */
    public static Markup qrCode(String says) {
        return new Markup("<object class=\"qr\" type=\"" + QrCode.TYPE + "\" data=\"" + escaped(says) + "\"></object>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
