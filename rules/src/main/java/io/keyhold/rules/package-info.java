/**
 * Handbooks as data: reads packs (folders of YAML), checks them, and decides facts by them with the reasons. Pure
 * functions of facts and date; no clock, no database, no framework.
 */
@NullMarked
package io.keyhold.rules;

import org.jspecify.annotations.NullMarked;
