export default { export: "导出" };
