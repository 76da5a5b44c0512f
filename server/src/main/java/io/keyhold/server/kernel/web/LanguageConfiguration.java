package io.keyhold.server.kernel.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Chinese unless the reader asks for English. Each module brings its own {@code i18n/MODULE.properties} and {@code _zh}. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {
    @Bean
    LocaleResolver localeResolver() {
        var resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(Locale.CHINESE, Locale.ENGLISH));
        resolver.setDefaultLocale(Locale.CHINESE);
        return resolver;
    }

    @Bean
    MessageSource messageSource() throws IOException {
        var found = new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*_zh.properties");
        var source = new ResourceBundleMessageSource();
        source.setBasenames(Arrays.stream(found)
                .map(LanguageConfiguration::basename)
                .distinct()
                .toArray(String[]::new));
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }

    private static String basename(Resource resource) {
        return "i18n/" + Objects.requireNonNull(resource.getFilename()).replace("_zh.properties", "");
    }
}
