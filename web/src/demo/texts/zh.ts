export default {
  title: "时间机器",
  today: "业务日期",
  hint: "演示企业的业务日期只能向前拨，级别、保护期和待办会按新日期重新判定。",
  forward_one: "+{{count}} 天",
  forward_other: "+{{count}} 天",
  to: "拨到",
  go: "前往",
};
