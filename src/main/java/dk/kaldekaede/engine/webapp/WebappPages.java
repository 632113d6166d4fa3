package dk.kaldekaede.engine.webapp;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts {@link PageNonce} in front of the pages of Tasklist, Cockpit and Admin. */
@Configuration(proxyBeanMethods = false)
class WebappPages {

    @Bean
    FilterRegistrationBean<PageNonce> pageNonce() {
        var registration = new FilterRegistrationBean<>(new PageNonce());
        registration.addUrlPatterns("/camunda/app/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return registration;
    }
}
