package io.keyhold.server.kernel.web;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Serves the UI: its files as they are, and its one page for every address the UI itself makes sense of. */
@Configuration(proxyBeanMethods = false)
class UserInterface implements WebMvcConfigurer {
    private static final String FILES = "classpath:/META-INF/resources/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // The names of these carry a hash of their content.
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(FILES + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/**")
                .addResourceLocations(FILES)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(true)
                .addResolver(new PageOrFile());
    }

    private static final class PageOrFile extends PathResourceResolver {
        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            var file = super.getResource(path, location);
            return file == null && isPage(path) ? super.getResource("index.html", location) : file;
        }

        /** A path with a dot in its last part names a file; one under api is the API's. */
        private static boolean isPage(String path) {
            return !path.startsWith("api/") && path.lastIndexOf('.') <= path.lastIndexOf('/');
        }
    }
}
