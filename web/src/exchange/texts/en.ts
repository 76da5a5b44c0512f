import type zh from "./zh";

const texts: typeof zh = { export: "Export" };

export default texts;
