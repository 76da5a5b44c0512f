import { DatePicker } from "antd";
import dayjs from "dayjs";
import { Input } from "../ui/Field";
import { useIsPhone } from "../ui/useIsPhone";

interface Props {
  id: string;
  value: string;
  min?: string;
  max?: string;
  onChange: (day: string) => void;
}

/** A day: by the phone's own wheel in the hand, by a calendar at a desk. */
export function DayField({ value, min, max, onChange, ...control }: Props) {
  const phone = useIsPhone();
  if (phone) return <Input {...control} type="date" value={value} min={min} max={max} onChange={(event) => onChange(event.target.value)} />;
  return <DatePicker {...control} style={{ width: "100%" }} value={value ? dayjs(value) : null} {...(min && { minDate: dayjs(min) })} {...(max && { maxDate: dayjs(max) })} onChange={(day) => onChange(day?.format("YYYY-MM-DD") ?? "")} />;
}
