import { Drawer } from "antd";
import type { ReactNode } from "react";
import css from "./Sheet.module.css";
import { useIsPhone } from "./useIsPhone";

interface Props {
  open: boolean;
  title: ReactNode;
  onClose: () => void;
  width?: number;
  footer?: ReactNode;
  children: ReactNode;
}

/** A drawer from the right at a desk, a sheet from below on a phone. */
export function Sheet({ open, title, onClose, width = 460, footer, children }: Props) {
  const phone = useIsPhone();
  return (
    <Drawer
      open={open}
      title={title}
      onClose={onClose}
      placement={phone ? "bottom" : "right"}
      size={phone ? "92%" : width}
      destroyOnHidden
      closable={{ placement: "end" }}
      footer={footer && <div className={css.footer}>{footer}</div>}
    >
      {children}
    </Drawer>
  );
}
