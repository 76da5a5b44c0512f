import access from "../../access/texts/zh";
import account from "../../account/texts/zh";
import audit from "../../audit/texts/zh";
import bulk from "../../registration/bulk/texts/zh";
import demo from "../../demo/texts/zh";
import duplicates from "../../account/duplicates/texts/zh";
import desk from "../../desk/texts/zh";
import exchange from "../../exchange/texts/zh";
import handbook from "../../handbook/texts/zh";
import organization from "../../organization/texts/zh";
import policy from "../../policy/texts/zh";
import registration from "../../registration/texts/zh";
import terms from "../../terms/texts/zh";
import ui from "../../ui/texts/zh";

const app = {
  skip: "跳到正文",
  navigation: "主导航",
  mine: "我的",
  others: "更多",
  me: "{{name}}的账号菜单",
  groups: { work: "工作", rules: "规则", company: "企业" },
  places: { desk: "工作台", ledger: "客户台帐", registrations: "意向提报", territory: "区域客户", imports: "导入", duplicates: "疑似重复", handbook: "手册", revisions: "手册修订", organization: "组织与人员" },
  search: {
    open: "搜索客户、条款、页面",
    short: "搜索",
    label: "搜索客户、条款和页面",
    hint: "输入客户名称、编号、信用代码或条款号",
    none: "没有找到“{{q}}”",
    accounts: "客户",
    people: "人员",
    clauses: "条款",
    pages: "页面",
    close: "关闭",
  },
  notFound: { title: "没有这个页面", hint: "地址可能写错了，或者这一页已经移走。", home: "回到工作台" },
};

const texts = { app, ui, terms, access, account, audit, bulk, duplicates, desk, demo, exchange, handbook, organization, policy, registration };

/** The shape every language fills. */
export type Texts = typeof texts;

export default texts;
