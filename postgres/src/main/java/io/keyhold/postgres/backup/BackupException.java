package io.keyhold.postgres.backup;

/** A backup or restore that was not carried out; nothing is half done. The message says why, in Chinese and in English. */
public final class BackupException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What stood in the way; each constant carries its Chinese and English sentence. */
    public enum Reason {
        FILE_EXISTS(
                "文件 %s 已存在(%s),不会被覆盖。请换一个文件名。",
                "The file %s is there already (%s) and is not overwritten. Name another."),
        CANNOT_WRITE("无法写入文件 %s(%s)。", "The file %s cannot be written (%s)."),
        NOT_A_BACKUP("%s 不是 Keyhold 备份文件(%s)。", "%s is no Keyhold backup (%s)."),
        DAMAGED("备份文件 %s 已损坏(%s),未作任何恢复。", "The backup %s is damaged (%s); nothing was restored."),
        OTHER_SCHEMA(
                "备份文件 %s 与本数据库的版本不同(%s)。请用生成该备份的 Keyhold 版本恢复,然后再升级。",
                "The backup %s has another schema than this database (%s). Restore it with the Keyhold that made it, then"
                        + " upgrade."),
        NOT_EMPTY(
                "数据库中已有数据(表 %s,%s),不会被覆盖。请恢复到一个新的 KEYHOLD_HOME 或空数据库。",
                "The database holds data already (table %s, %s) and is not overwritten. Restore into a new KEYHOLD_HOME or an"
                        + " empty database."),
        NOT_ALLOWED(
                "数据库角色 %s 权限不足(%s)。备份需要可绕过行级安全的角色,恢复需要表的所有者。",
                "The database role %s may not do this (%s). A backup needs a role that passes row-level security, a restore the"
                        + " owner of the tables."),
        DIFFERS(
                "恢复后的数据与备份不一致(表 %s,%s),已全部撤销。",
                "What was restored differs from the backup (table %s, %s); all of it was undone."),
        FAILED("数据库报错(%s):%s。未作任何更改。", "The database reported an error (%s): %s. Nothing was changed.");

        private final String chinese;
        private final String english;

        Reason(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }
    }

    private final Reason reason;

    BackupException(Reason reason, Object what, Object detail) {
        super(reason.chinese.formatted(what, detail) + "\n" + reason.english.formatted(what, detail));
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
