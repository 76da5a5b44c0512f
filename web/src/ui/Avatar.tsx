import css from "./Avatar.module.css";

// Grounds on which white text passes AA.
const grounds = ["#3355e6", "#0f7a5a", "#a8620b", "#b83a66", "#455c7b", "#0b76a0", "#6f45c9", "#8a4b2a"];

function ground(seed: string) {
  let hash = 0;
  for (const char of seed) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) % 9973;
  return grounds[hash % grounds.length];
}

// The telling character of a company's name comes after its place.
const place =
  /^(中国|.{2}(省|市|县|区|州)|北京|上海|天津|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆)+/;

export function initial(name: string): string {
  const rest = name.replace(place, "");
  return [...(rest || name)][0]?.toUpperCase() ?? "?";
}

interface Props {
  name: string;
  round?: boolean;
  size?: number;
}

/** One character on a colour that stays the same for the same name. Never under 24 px: smaller is unreadable. */
export function Avatar({ name, round, size = 24 }: Props) {
  // People's given names tell more than their family names.
  const char = round ? ([...name].at(-1) ?? "?") : initial(name);
  const style = { background: ground(name), width: size, height: size, fontSize: Math.round(size / 2) };
  return (
    <span aria-hidden className={css.avatar} data-round={round || undefined} style={style}>
      {char}
    </span>
  );
}
