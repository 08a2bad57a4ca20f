package reeve.end;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// `reeve check` on Procfiles as real projects have them warns just where it should.
class RealProjectsIT {
  @TempDir Path directory;

  /// A project: its Procfile, and the lines of it that daemonize.
  record Project(String name, String procfile, List<Integer> warned) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Project> projects() {
    return List.of(
        new Project(
            "rails with sidekiq",
            """
            web: bundle exec puma -C config/puma.rb
            worker: bundle exec sidekiq -C config/sidekiq.yml
            css: bin/rails tailwindcss:watch
            js: yarn build --watch
            redis: redis-server --daemonize yes
            """,
            List.of(5)),
        new Project(
            "django with celery",
            """
            web: gunicorn shop.wsgi:application --bind 127.0.0.1:$PORT --workers 2
            worker: celery -A shop worker --loglevel=info
            beat: celery -A shop beat
            detached: celery -A shop worker --detach
            old: gunicorn -D shop.wsgi
            migrate: python manage.py migrate && python manage.py runserver $PORT
            """,
            List.of(4, 5)),
        new Project(
            "node with vite",
            """
            web: npx vite --port $PORT
            api: NODE_ENV=development node --watch server.js 2>&1 | tee api.log
            types: npm run typecheck -- --watch
            pm: pm2 start ecosystem.config.js
            """,
            List.of(4)),
        new Project(
            "phoenix",
            """
            web: mix phx.server
            iex: iex -S mix
            assets: cd assets && npm run watch
            db: docker compose up db
            dbd: docker compose up -d db
            """,
            List.of(5)),
        new Project(
            "laravel",
            """
            web: php artisan serve --port=$PORT
            queue: php artisan queue:listen --tries=1
            logs: php artisan pail --timeout=0
            vite: npm run dev
            fpm: php-fpm -y fpm.conf
            """,
            List.of(5)),
        new Project(
            "go with air",
            """
            api: air -c .air.toml
            worker: go run ./cmd/worker
            mail: mailhog > mailhog.log 2>&1
            cache: memcached -m 64 -p 11311
            cached: memcached -dm 64
            """,
            List.of(5)),
        new Project(
            "nginx with php-fpm",
            """
            nginx: nginx -c $PWD/nginx.conf
            front: nginx -p . -g 'daemon off;' -c nginx.conf
            fpm: php-fpm8.2 -F -y fpm.conf
            fpmd: exec sudo -u www-data php-fpm8.2 -y fpm.conf
            """,
            List.of(1, 4)),
        new Project(
            "kafka",
            """
            zookeeper: zookeeper-server-start.sh config/zookeeper.properties
            kafka: kafka-server-start.sh config/server.properties
            kafkad: kafka-server-start.sh -daemon config/server.properties
            connect: connect-distributed.sh config/connect.properties
            """,
            List.of(3)),
        new Project(
            "postgres and redis",
            """
            postgres: postgres -D data/pg -k /tmp
            redis: redis-server redis.conf --port 6399
            rediss: nice -n 5 redis-server --port 6398 --daemonize yes
            wait: until pg_isready -h /tmp; do sleep 1; done && psql -h /tmp -f seed.sql
            """,
            List.of(3)),
        new Project(
            "monorepo",
            """
            web: pnpm --filter web dev
            api: cd services/api && exec env PORT=4000 cargo watch -x run
            docs: mkdocs serve & wait
            tunnel: ssh -N -L 5433:localhost:5432 bastion
            tunnels: ssh -f -N -L 5433:localhost:5432 bastion
            say: echo "salt & pepper" && sleep 1000
            job: ./long-job &
            """,
            List.of(5, 7)));
  }

  @ParameterizedTest
  @MethodSource("projects")
  void checkWarnsJustWhereItShould(Project project) {
    installEverything(project);
    Result result =
        Reeve.in(directory, "check", "-p", "21000")
            .env("PATH", directory.resolve("bin") + ":/usr/bin:/bin")
            .file("Procfile", project.procfile())
            .run();
    List<Integer> warned =
        result
            .err()
            .lines()
            .filter(line -> !line.contains(" is the name of a command; "))
            .map(line ->
                Integer.parseInt(line.replaceFirst("reeve: Procfile:(\\d+): warning: .*", "$1")))
            .toList();
    assertThat(warned).as(result.err()).isEqualTo(project.warned());
    assertThat(result.code()).isZero();
  }

  /// Every word of the Procfile that may be a program is one, so that nothing is missing.
  private void installEverything(Project project) {
    Reeve.in(directory).file("bin/x", "").file("long-job", "").file("words", project.procfile());
    Shell.run(
        "cd '"
            + directory
            + "' && mkdir -p bin && for w in $(tr -c 'A-Za-z0-9._/-' '\\n' < words | sort -u); do"
            + " case $w in /*|*/) ;; */*) mkdir -p ${w%/*}; : > $w; chmod +x $w;;"
            + " [a-zA-Z]*) : > bin/$w; chmod +x bin/$w;; esac; done; chmod +x long-job");
  }
}
