package io.keyhold.postgres;

import org.jspecify.annotations.Nullable;

/** PostgreSQL could not be started; the message says in Chinese and in English why, and what to do. */
public final class PostgresStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What stood in the way; each constant carries its Chinese and English sentence. */
    public enum Reason {
        IN_USE(
                "数据目录 %s 正被另一个 Keyhold 使用(%s)。请先停止它,或用 KEYHOLD_HOME 指定另一个目录。",
                "The folder %s is in use by another Keyhold (%s). Stop that one first, or name another folder by"
                        + " KEYHOLD_HOME."),
        FOREIGN_FOLDER(
                "目录 %s 不是 Keyhold 建立的(%s),为免损坏不予使用。请用 KEYHOLD_HOME 指定另一个目录。",
                "The folder %s was not made by Keyhold (%s) and is left untouched. Name another folder by KEYHOLD_HOME."),
        OTHER_VERSION(
                "数据目录 %s 由 PostgreSQL %s 建立,本版本使用 18。请用原来的 Keyhold 执行 backup,再在新目录执行 restore。",
                "The data in %s was made by PostgreSQL %s, this Keyhold runs 18. Back it up with the Keyhold that made it,"
                        + " then restore it into a new folder."),
        NOT_WRITABLE(
                "无法写入目录 %s(%s)。请检查目录的所有者和权限。",
                "The folder %s cannot be written (%s). Check its owner and permissions."),
        DISK_FULL(
                "磁盘空间不足:%s(%s)。请腾出空间后再启动,已有数据不受影响。",
                "The disk is full: %s (%s). Free some space and start again; existing data is safe."),
        SECRETS_LOST(
                "数据目录已存在,但密码文件 %s 不见了(%s)。请从备份中恢复该文件。",
                "The data is there, but the password file %s is missing (%s). Put it back from a copy."),
        UNSUPPORTED_MACHINE(
                "内置 PostgreSQL 不支持本机(%s,%s)。请用 KEYHOLD_DATABASE_URL 指定一个 PostgreSQL 18 服务器。",
                "The PostgreSQL inside does not run on this machine (%s, %s). Name a PostgreSQL 18 server by"
                        + " KEYHOLD_DATABASE_URL."),
        ROOT_REFUSED(
                "PostgreSQL 不能以 root 身份运行,而本机不能建立用户命名空间(%s;%s)。请以普通用户运行 Keyhold,或用 KEYHOLD_DATABASE_URL 指定服务器。",
                "PostgreSQL does not run as root, and this machine allows no user namespace (%s; %s). Run Keyhold as a normal"
                        + " user, or name a server by KEYHOLD_DATABASE_URL."),
        FAILED("PostgreSQL 未能启动,日志在 %s:\n%s", "PostgreSQL did not start, its log is in %s:\n%s");

        private final String chinese;
        private final String english;

        Reason(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }
    }

    private final Reason reason;

    PostgresStartException(Reason reason, Object where, Object detail, @Nullable Throwable cause) {
        super(reason.chinese.formatted(where, detail) + "\n" + reason.english.formatted(where, detail), cause);
        this.reason = reason;
    }

    PostgresStartException(Reason reason, Object where, Object detail) {
        this(reason, where, detail, null);
    }

    public Reason reason() {
        return reason;
    }
}
