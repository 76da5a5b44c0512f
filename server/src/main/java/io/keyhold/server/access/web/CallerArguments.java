package io.keyhold.server.access.web;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.SignedIn;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.web.Asker;
import io.keyhold.server.kernel.web.RefusedException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives controllers the {@link Caller} (and, for sign-in itself, the {@link SignedIn}) they ask for as a parameter. */
@Configuration(proxyBeanMethods = false)
class CallerArguments implements WebMvcConfigurer, HandlerMethodArgumentResolver {
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, Asker.class, SignedIn.class);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        var type = parameter.getParameterType();
        return type == Caller.class || type == Asker.class || type == SignedIn.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedInAuthentication signedIn) {
            return parameter.getParameterType() == SignedIn.class ? signedIn.who() : signedIn.caller();
        }
        throw new RefusedException(new Refusal(Refusal.Kind.UNAUTHENTICATED, "not-signed-in", null, Map.of()));
    }
}
