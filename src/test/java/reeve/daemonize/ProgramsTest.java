package reeve.daemonize;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Every row of the table: a command that leaves the foreground, and the same kept there.
class ProgramsTest {
  static final List<String> CASES =
      """
      nginx -c conf/nginx.conf => nginx -c conf/nginx.conf -g 'daemon off;'
      nginx -g 'pid /tmp/x.pid;' => nginx -g 'pid /tmp/x.pid; daemon off;'
      nginx -p . => nginx -p . -g'daemon off;'
      openresty -p . => openresty -p . -g "daemon off;"
      mysqld --daemonize --datadir=data => mysqld --datadir=data
      docker start web => docker start -a web
      docker container start web => docker container start -ai web
      podman start web => podman start --attach web
      podman container start web => podman container start -a web
      nerdctl run --detach x => nerdctl run x -d
      resque-pool -d -E production => resque-pool -E production
      passenger start --daemonize -p 3000 => passenger start -p 3000
      bin/delayed_job -n 2 start => bin/delayed_job run
      script/delayed_job restart => script/delayed_job stop
      clockworkd -c clock.rb start => clockworkd -c clock.rb run
      clockworkd restart -c clock.rb => clockwork clock.rb
      overmind start -D => overmind start
      overmind s --daemonize -f Procfile.dev => overmind s -f Procfile.dev
      crond => crond -n
      crond -c x => crond -f -c x
      mailcatcher --ip 0.0.0.0 => mailcatcher -f --ip 0.0.0.0
      emacs --daemon=work => emacs --fg-daemon=work
      nginx => nginx -t
      apache2 -k start => apache2 -k start -D FOREGROUND
      httpd -f x.conf => httpd -f x.conf -DFOREGROUND
      httpd => httpd -X
      apachectl start => apachectl -D FOREGROUND
      apache2ctl start => apache2ctl -DFOREGROUND
      apachectl graceful => apachectl configtest
      apache2ctl graceful => apache2ctl stop
      apachectl restart => apachectl -DFOREGROUND -k start
      apache2ctl restart => apache2ctl -D FOREGROUND -k start
      apachectl -k start => apachectl -k stop
      apache2ctl -k start => apache2ctl -k stop
      lighttpd -f x.conf => lighttpd -D -f x.conf
      haproxy -D -f x.cfg => haproxy -db -f x.cfg
      haproxy -f x.cfg -D => haproxy -D -Ws -f x.cfg
      varnishd -a :6081 -f x.vcl => varnishd -F -a :6081 -f x.vcl
      squid -f x.conf => squid --foreground -N -f x.conf
      squid => squid -NYCd 1
      privoxy x.conf => privoxy --no-daemon x.conf
      caddy start --config Caddyfile => caddy run --config Caddyfile
      php-fpm -y x.conf => php-fpm -F -y x.conf
      php-fpm => php-fpm --nodaemonize
      /usr/sbin/php-fpm8.2 => /usr/sbin/php-fpm8.2 -F
      php-fpm7.4 => php-fpm7.4 -RF
      php-fpm5.6 => php-fpm5.6 -F
      redis-server x.conf --daemonize yes => redis-server x.conf --daemonize no
      redis-server --daemonize=yes => redis-server --port 6380
      valkey-server --daemonize yes => valkey-server --daemonize no
      memcached -d => memcached
      memcached -m 64 -vd => memcached -m 64 -vv
      memcached -dP x.pid => memcached -P x.pid
      memcached --daemon => memcached -udaemon -l localhost
      mongod --dbpath db --fork => mongod --dbpath db
      mongos --fork => mongos
      mysql.server start => mysqld
      pg_ctl -D data -l log start => postgres -D data
      pg_ctl restart -D data => pg_ctl status -D data
      pg_ctlcluster 15 main start => pg_ctlcluster 15 main start --foreground
      pg_ctlcluster 15 main restart => pg_ctlcluster 15 main status
      pgbouncer -d x.ini => pgbouncer x.ini
      pgbouncer --daemon x.ini => pgbouncer -q -u daemon x.ini
      elasticsearch -d -p pid => elasticsearch -Ediscovery.type=single-node -p pid
      bin/opensearch --daemonize => bin/opensearch
      solr start -p 8983 => solr start -p 8983 -f
      solr start => solr start --foreground
      cassandra -R => cassandra -R -f
      slapd -h ldap:/// => slapd -h ldap:/// -d 0
      zkServer.sh start => zkServer.sh start-foreground
      kafka-server-start.sh -daemon x.properties => kafka-server-start.sh x.properties
      zookeeper-server-start -daemon x => zookeeper-server-start x
      connect-distributed.sh -daemon x => connect-distributed.sh x
      connect-standalone -daemon x => connect-standalone x
      connect-mirror-maker.sh -daemon x => connect-mirror-maker.sh x
      rabbitmq-server -detached => rabbitmq-server
      mosquitto -c x.conf -d => mosquitto -c x.conf -v
      gearmand -d => gearmand -l d.log
      gearmand --daemon => gearmand --verbose DEBUG
      unicorn -D -c config/unicorn.rb => unicorn -c config/unicorn.rb -E Development
      unicorn_rails --daemonize => unicorn_rails
      rainbows -D => rainbows
      puma -d -C config/puma.rb => puma -C config/puma.rb
      puma --daemon => puma -edevelopment -t 5:5
      pumad => puma
      rails server -d => rails server
      bin/rails s -p 3000 --daemon => bin/rails s -p 3000 -b 0.0.0.0
      rails s -d => rails s -edevelopment
      rails server --daemon => rails server --daemon=false
      rackup -D -p 9292 => rackup -p 9292 -EDevelopment
      rackup --daemonize => rackup config.ru
      thin start -d => thin start
      thin -p 3000 start --daemonize => thin -p 3000 start
      sidekiq -d -L x.log => sidekiq -C config/sidekiq.yml
      sidekiq --daemon => sidekiq -qdefault -q mailers
      gunicorn app:app -D => gunicorn app:app -b 0.0.0.0:8000
      gunicorn --daemon app:app => gunicorn -w 4 app:app
      uwsgi --ini x.ini -d x.log => uwsgi --ini x.ini --log-master
      uwsgi --daemonize x.log => uwsgi -w django -p 4
      uwsgi --daemonize2 x.log => uwsgi --http :8000
      celery multi start w1 -A app => celery -A app worker
      celery -A app multi restart w1 => celery -A app multi stop w1
      celery -A app worker --detach => celery -A app worker -l DEBUG
      celery -A app beat -D => celery -A app beat -S Database
      twistd web => twistd -n web
      twistd3 -y app.py => twistd3 -ny app.py
      catalina.sh start => catalina.sh run
      /opt/tomcat/bin/startup.sh => ./startup.sh
      $CATALINA_HOME/bin/startup.sh => $CATALINA_HOME/bin/catalina.sh run
      erl -detached => erl -noshell
      supervisord -c x.conf => supervisord -n -c x.conf
      supervisord => supervisord --nodaemon
      god -c x.god => god -c x.god -D
      monit -d 30 => monit -d 30 -I
      pm2 start app.js -n web => pm2 start app.js --no-daemon
      pm2 start app.js => pm2-runtime app.js
      forever start app.js => forever app.js
      forever -m 5 start app.js => forever -m 5 app.js
      /usr/sbin/sshd -p 2222 => /usr/sbin/sshd -p 2222 -D -e
      sshd => sshd -De
      dropbear -p 2222 => dropbear -F -E -p 2222
      ssh -f -N -L 1:localhost:2 host => ssh -N -L 1:localhost:2 host
      ssh -fN host => ssh host tail -f log
      autossh -M 0 -f host => autossh -M 0 -N host
      dnsmasq -p 5353 => dnsmasq -p 5353 -k --log-facility=-
      dnsmasq => dnsmasq --keep-in-foreground
      named -c x.conf => named -g -c x.conf
      unbound -c x.conf => unbound -c x.conf -dp
      ntpd -c x.conf => ntpd -n -c x.conf
      chronyd => chronyd -d
      cron => cron -f
      atd => atd -f
      rsyslogd => rsyslogd -n -iNONE
      syslog-ng => syslog-ng -F
      postfix start => postfix start-fg
      dovecot => dovecot -F
      dovecot -c x.conf => dovecot reload
      exim4 -bd -q30m => exim4 -bdf -q30m
      exim -bd => exim -bdf
      openvpn --config x --daemon => openvpn --config x
      tor --RunAsDaemon 1 => tor --RunAsDaemon 0
      transmission-daemon -g . => transmission-daemon -f -g .
      mpd x.conf => mpd --no-daemon x.conf
      docker run -d redis => docker run --rm --init redis
      docker run -it --name web -p 80:80 --detach nginx => docker run -it --name web nginx -d
      docker --context x run -itd redis => docker --context x run -it redis nginx -d
      docker container run -d redis => docker container run redis redis-server -d
      podman run -dit redis => podman run -it redis
      podman container run --detach redis => podman container run --detach=false redis
      docker compose up -d => docker compose up
      docker compose -f dev.yml --profile web up --build --wait => docker compose -f dev.yml up --build
      docker-compose up --detach => docker-compose up --abort-on-container-exit
      systemctl start nginx => systemctl status nginx
      systemctl --user restart x => systemctl --user stop x
      service nginx start => service nginx status
      service nginx restart => service nginx stop
      initctl start x => initctl list
      initctl restart x => initctl stop x
      launchctl start x => launchctl list
      launchctl load x.plist => launchctl unload x.plist
      launchctl bootstrap gui/501 x => launchctl print x
      brew services start redis => redis-server
      brew services run redis => brew services list
      brew services restart redis => brew services stop redis
      /etc/init.d/nginx start => /etc/init.d/nginx stop
      /etc/init.d/nginx restart => /etc/init.d/nginx status
      start-stop-daemon -S -b -x /bin/x => start-stop-daemon -S -x /bin/x
      start-stop-daemon --start --background --exec x => start-stop-daemon --start --exec x -- -b
      daemonize /bin/sleep 9 => ./daemonize
      daemon -- sleep 9 => daemon -f -- sleep 9
      daemon -n x -r -- sleep 9 => bin/daemon
      setsid -f x => setsid -w x
      setsid --fork x => setsid x -f
      systemd-run --user x => systemd-run --user --scope x
      systemd-run -u x sleep 9 -t => systemd-run -t sleep 9
      screen -dmS web top => screen -D -m top
      screen -S web -d -m top => screen -S web -D -m top
      tmux new -d -s web top => tmux -D
      tmux -L x new-session -ds web => tmux -L x new-session -s web top -d
      at now => ./at now
      batch => bin/batch
      spring rails s => rails s
      spring rake x => rake x
      spring rspec => rspec
      spring testunit => spring stop
      """
          .lines()
          .toList();

  @ParameterizedTest
  @FieldSource("CASES")
  void leavesTheForegroundAndIsKeptThere(String pair) {
    String[] commands = pair.split(" => ", 2);

    assertThat(DaemonCheck.findings(commands[0])).as(commands[0]).hasSize(1);
    assertThat(DaemonCheck.findings(commands[1])).as(commands[1]).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("CASES")
  void fixIsOnOneLineAndHasNoPlaceholder(String pair) {
    Finding finding = DaemonCheck.findings(pair.split(" => ", 2)[0]).getFirst();

    assertThat(finding.fix()).isNotBlank().doesNotContain("%", "\n", "leave out ;");
    assertThat(finding.message()).startsWith("`" + finding.program() + "` ");
  }

  @ParameterizedTest
  @FieldSource("CASES")
  void helpAndVersionAreNoDaemons(String pair) {
    String command = pair.split(" => ", 2)[0];
    String program = command.split(" ", 2)[0];

    assertThat(DaemonCheck.findings(program + " --version")).isEmpty();
    assertThat(DaemonCheck.findings(program + " --help")).isEmpty();
  }

  @Test
  void everyRowHasACase() throws IOException {
    assertThat(daemons()).hasSizeGreaterThan(100).allMatch(ProgramsTest::hasCase);
  }

  private static boolean hasCase(String name) {
    String pattern = (name.startsWith("/") || name.startsWith("*") ? "" : "*") + name + "*";
    return CASES.stream().anyMatch(pair -> Glob.matches(pattern.replace(" ", "*"), pair));
  }

  private static Stream<String> daemonNames(String line) {
    String[] columns = line.split("\\|", -1);
    boolean isCheckable = columns.length == 3 && !columns[1].strip().equals("config");
    return isCheckable ? Stream.of(columns[0].strip().split(", ", -1)) : Stream.empty();
  }

  private static List<String> daemons() throws IOException {
    List<String> names = new ArrayList<>();
    try (InputStream file = DaemonTable.class.getResourceAsStream("daemons")) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), ISO_8859_1);
      String rows = text.substring(0, text.indexOf("\n[runs a command]"));
      rows.lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(ProgramsTest::daemonNames)
          .forEach(names::add);
    }
    return names;
  }
}
