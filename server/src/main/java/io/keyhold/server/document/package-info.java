/** Files: photos and papers that people add to what they record, kept in the database by their content. */
@ApplicationModule(
        displayName = "Document",
        allowedDependencies = {"kernel", "kernel :: web", "access"})
@NullMarked
package io.keyhold.server.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
