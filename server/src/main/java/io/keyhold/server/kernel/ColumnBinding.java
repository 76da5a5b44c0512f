package io.keyhold.server.kernel;

import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import org.jooq.Binding;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingGetSQLInputContext;
import org.jooq.BindingGetStatementContext;
import org.jooq.BindingRegisterContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetSQLOutputContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.Converters;
import org.jooq.conf.ParamType;
import org.jooq.impl.DSL;

/** Hands an array to the driver, which sends it in PostgreSQL's binary form where it can; jOOQ would write it out as one quoted text. */
final class ColumnBinding implements Binding<Object, Object> {
    private final String type;

    /** Of PostgreSQL's element type, such as {@code int8}. */
    ColumnBinding(String type) {
        this.type = type;
    }

    @Override
    public Converter<Object, Object> converter() {
        return Converters.identity(Object.class);
    }

    @Override
    public void sql(BindingSQLContext<Object> context) {
        if (context.render().paramType() == ParamType.INLINED) {
            context.render().visit(DSL.inline((Object[]) context.value()));
        } else {
            context.render().sql(context.variable());
        }
    }

    @Override
    public void set(BindingSetStatementContext<Object> context) throws SQLException {
        var statement = context.statement();
        statement.setArray(context.index(), statement.getConnection().createArrayOf(type, (Object[]) context.value()));
    }

    @Override
    public void register(BindingRegisterContext<Object> context) throws SQLException {
        throw onlyForParameters();
    }

    @Override
    public void set(BindingSetSQLOutputContext<Object> context) throws SQLException {
        throw onlyForParameters();
    }

    @Override
    public void get(BindingGetResultSetContext<Object> context) throws SQLException {
        throw onlyForParameters();
    }

    @Override
    public void get(BindingGetStatementContext<Object> context) throws SQLException {
        throw onlyForParameters();
    }

    @Override
    public void get(BindingGetSQLInputContext<Object> context) throws SQLException {
        throw onlyForParameters();
    }

    private static SQLException onlyForParameters() {
        return new SQLFeatureNotSupportedException("A column of rows is a parameter, never a result");
    }
}
