import type zh from "./zh";

const texts: typeof zh = { title: "" };

export default texts;
