package io.keyhold.rules;

/** The languages a pack speaks. */
public enum Lang {
    ZH,
    EN
}
