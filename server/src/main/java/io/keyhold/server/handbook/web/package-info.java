/** Handbooks over HTTP. Drafts of them are shown in the same shapes. */
@NamedInterface("web")
@NullMarked
package io.keyhold.server.handbook.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
